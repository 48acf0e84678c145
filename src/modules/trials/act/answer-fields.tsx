import type { Language } from '../../../kernel/i18n/language.ts';
import { RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { basisOf } from './domain.ts';
import { messages } from './messages.ts';
import {
  type ActAnswers,
  applicants,
  type DayName,
  dayNames,
  type QuestionName,
  type ReplyName,
  replies,
} from './schema.ts';
import { basisWords } from './words.ts';

export interface AnswerFieldsProps {
  readonly language: Language;
  readonly answers: ActAnswers;
  readonly errorOf: (name: string) => string | undefined;
}

const groups = {
  rules: ['deviates', 'applicant', 'basicRules'],
  people: ['restrictsRights', 'extendsDuties'],
  ready: ['byLaws', 'employees', 'evaluation', 'council'],
} as const satisfies Record<string, readonly (ReplyName | 'applicant')[]>;

/** The checklist as fields: each question with what it rests on. */
export const AnswerFields = (props: AnswerFieldsProps) => {
  const m = messages[props.language];
  return (
    <div class="nytte-act-answers">
      <h2>{m.group.rules}</h2>
      <Questions {...props} names={groups.rules} />
      <h2>{m.group.people}</h2>
      <Questions {...props} names={groups.people} />
      <h2>{m.group.time}</h2>
      <p class="nytte-quiet">{m.timeHelp}</p>
      <Days {...props} />
      <h2>{m.group.ready}</h2>
      <Questions {...props} names={groups.ready} />
    </div>
  );
};

/** The help of a question, and where it is from. */
const helpOf = (language: Language, name: QuestionName): string =>
  `${messages[language].question[name].help} ${basisWords(language, basisOf[name])}`;

const Questions = ({
  language,
  answers,
  errorOf,
  names,
}: AnswerFieldsProps & { readonly names: readonly (ReplyName | 'applicant')[] }) => {
  const m = messages[language];
  return (
    <>
      {names.map((name) => (
        <RadioGroup
          lang={language}
          name={name}
          label={m.question[name].label}
          help={helpOf(language, name)}
          error={errorOf(name)}
          value={answers[name]}
          choices={
            name === 'applicant'
              ? applicants.map((value) => ({ value, label: m.applicant[value] }))
              : replies.map((value) => ({ value, label: m.reply[value] }))
          }
        />
      ))}
    </>
  );
};

const Days = ({ language, answers, errorOf }: AnswerFieldsProps) => (
  <>
    {dayNames.map((name: DayName) => (
      <TextField
        lang={language}
        name={name}
        label={messages[language].question[name].label}
        help={helpOf(language, name)}
        error={errorOf(name)}
        value={answers[name]}
        inputMode="numeric"
        size={12}
        maxLength={40}
        isOptional={name === 'extendedTo'}
      />
    ))}
  </>
);
