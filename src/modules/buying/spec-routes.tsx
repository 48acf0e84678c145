import { z } from 'zod';
import { documentResponse } from '../../kernel/documents/response.ts';
import type { FieldFault } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { rowChangeOf, withRows } from '../../kernel/records/kind.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { keepAssessment, mayKeep } from './actions.ts';
import { buyingAnswers } from './answers.ts';
import type { BuyingContext } from './context.ts';
import { specificationDocument } from './document.ts';
import {
  type AssessmentDraft,
  assessmentDraft,
  maxCriteria,
  maxFunctions,
  maxTextCharacters,
  maxTitleCharacters,
  type SubjectReference,
  subjectReference,
  textNames,
  words,
} from './schema.ts';
import { specMessages } from './spec-messages.ts';
import { SpecPage } from './spec-page.tsx';
import { answersOf, beginSpecification, specificationErrors } from './specification.ts';
import { readSubject } from './subject.ts';
import { queryOf } from './words.ts';

export const rowLists = { functions: maxFunctions, criteria: maxCriteria } as const;
const path = '/procurement/for-need/specification';
const specForm = assessmentDraft.extend({
  ...subjectReference.shape,
  do: z.string().max(100).optional(),
});

/** The draft specification for whoever wants one: made of the form, downloaded, kept only when asked. */
export function specPages(context: BuyingContext): PageRoute[] {
  return [
    pageRoute({
      name: 'buying.specification',
      path,
      permission: 'public',
      query: buyingAnswers.extend({ ...subjectReference.shape, words }),
      handler: (request) => begin(context, request),
    }),
    formRoute({
      name: 'buying.specification.make',
      path,
      permission: 'public',
      body: specForm,
      handler: (request) => make(context, request),
      onInvalid: (request, faults) => {
        const of = subjectReference.parse(request.input);
        return specPage(context, request, {
          draft: typedIn(request.input),
          of,
          errors: errorsOf(request.language, faults),
        });
      },
    }),
  ];
}

async function begin(
  context: BuyingContext,
  request: PageRequest<z.output<typeof buyingAnswers> & SubjectReference & { words?: string | undefined }>,
): Promise<Page> {
  const { need, initiative, words: inWords, ...rest } = request.input;
  const answers = answersOf(rest);
  const of = { need, initiative };
  const subject = await readSubject(context.db, request.actor, of);
  const draft = { ...answers, ...beginSpecification(request.language, answers, subject, inWords) };
  const page = await specPage(context, request, { draft, of, errors: [] });
  return { ...page, keepQuery: queryOf(answers, { ...of, words: inWords }) };
}

async function make(
  context: BuyingContext,
  request: PageRequest<z.output<typeof specForm>>,
): Promise<Page | Response> {
  const { language, actor, input } = request;
  const { do: pressed, need, initiative, ...typed } = input;
  const of = { need, initiative };
  const change = rowChangeOf(pressed);
  const draft = change ? withRows(typed, change, rowLists) : typed;
  if (change) return specPage(context, request, { draft, of, errors: [] });
  // A draft is kept as it is; what is taken to a meeting must add up.
  if (pressed === 'save') {
    const { id } = await keepAssessment(context, actor, { draft, of, language });
    return seeOther(language, `/procurement/assessments/${id}?saved=yes`);
  }
  const errors = specificationErrors(language, draft);
  if (errors.length > 0 || (pressed !== 'docx' && pressed !== 'pdf')) {
    return specPage(context, request, { draft, of, errors });
  }
  // Nothing is opened that the reader may not see, also when only a reference was sent along.
  await readSubject(context.db, actor, of);
  const origin = context.publicUrl ?? request.url.origin;
  const printed = specificationDocument(draft, {
    language,
    address: `${origin}${localisedPath(language, '/procurement/for-need')}`,
    madeAt: context.now(),
  });
  return documentResponse(printed, pressed, 'behovsspesifikasjon');
}

async function specPage(
  context: BuyingContext,
  { actor, language, session }: RawRequest,
  shown: {
    readonly draft: AssessmentDraft;
    readonly of: SubjectReference;
    readonly errors: readonly FormError[];
  },
): Promise<Page> {
  const subject = await readSubject(context.db, actor, shown.of);
  return {
    title: specMessages[language].title,
    noIndex: true,
    status: shown.errors.length > 0 ? 422 : 200,
    main: (
      <SpecPage
        language={language}
        draft={shown.draft}
        errors={shown.errors}
        token={session?.csrfToken}
        subject={subject}
        canKeep={mayKeep(actor)}
        kept={undefined}
      />
    ),
  };
}

/** What was typed, whatever is wrong with it, to be shown again. Texts that are too long are shown whole. */
export function typedIn(form: FormValues): AssessmentDraft {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const rows = (value: unknown, most: number) =>
    (Array.isArray(value) ? value : [])
      .slice(0, most)
      .map((row: unknown) =>
        Object.fromEntries(
          Object.entries(row !== null && typeof row === 'object' ? row : {}).flatMap(([name, held]) =>
            typeof held === 'string' ? [[name, held]] : [],
          ),
        ),
      );
  return {
    ...answersOf(form),
    ...Object.fromEntries(['title', ...textNames].map((name) => [name, text(form[name])])),
    functions: rows(form.functions, maxFunctions),
    criteria: rows(form.criteria, maxCriteria),
  };
}

/** What a form refused, by its field. Only lengths can be wrong in what a browser of ours sends. */
export function errorsOf(language: Language, faults: readonly FieldFault[]): FormError[] {
  const s = specMessages[language];
  return faults.map(({ field }) => {
    const [name = '', , inRow] = field.split('.');
    const label = labelOf(language, inRow ?? name);
    return {
      fieldId: field,
      message: s.tooLong(label, name === 'title' ? maxTitleCharacters : maxTextCharacters),
    };
  });
}

function labelOf(language: Language, name: string): string {
  const s = specMessages[language];
  const inRows: Readonly<Record<string, string>> = {
    title: s.name.label,
    what: s.what.label,
    proof: s.proof.label,
    how: s.how.label,
    name: s.criterionName.label,
    weight: s.weight.label,
  };
  const texts: Readonly<Record<string, { readonly label: string }>> = s.field;
  return inRows[name] ?? texts[name]?.label ?? s.title;
}
