import type { Language } from '../../kernel/i18n/language.ts';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { DetailsBlock } from '../../ui/layout/page-parts.tsx';
import { type BuyingAnswers, mainQuestions, moreQuestions, type QuestionName, questions } from './answers.ts';
import { messages } from './messages.ts';
import { answerWords } from './words.ts';

export interface AnswerFieldsProps {
  readonly language: Language;
  readonly answers: BuyingAnswers;
}

/** The five questions, and four more behind a click. */
export const AnswerFields = ({ language, answers }: AnswerFieldsProps) => (
  <>
    <Questions language={language} answers={answers} names={mainQuestions} />
    <DetailsBlock
      summary={messages[language].moreHeading}
      isOpen={moreQuestions.some((name) => answers[name] !== undefined)}
    >
      <Questions language={language} answers={answers} names={moreQuestions} />
    </DetailsBlock>
  </>
);

const Questions = ({
  language,
  answers,
  names,
}: AnswerFieldsProps & { readonly names: readonly QuestionName[] }) => (
  <>
    {names.map((name) => (
      <RadioGroup
        lang={language}
        name={name}
        label={messages[language].question[name].label}
        help={messages[language].question[name].help}
        value={answers[name]}
        choices={questions[name].map((value) => ({
          value,
          label: answerWords(language, name, value) ?? value,
        }))}
      />
    ))}
  </>
);
