import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { BenefitMapChart } from '../../ui/charts/benefit-map.tsx';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { RecordRow } from '../../ui/forms/record-row.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { ConflictNotice, type Theirs } from './conflict-notice.tsx';
import { arrowsOf, drawnNodes, isFatal, type MapNodeWords } from './map.ts';
import { messages } from './messages.ts';
import type { MapFault } from './valuation/benefit-map.ts';

export interface MapPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly initiative: { readonly id: string; readonly title: string };
  readonly revision: number;
  readonly nodes: readonly MapNodeWords[];
  readonly edges: readonly { readonly from?: string | undefined; readonly to?: string | undefined }[];
  readonly faults: readonly MapFault[];
  readonly theirs: readonly Theirs[];
  readonly isRefused: boolean;
}

/** Arrows as rows of two selects, the drawing above them, and what is wrong named by its nodes. */
export const MapPage = (props: MapPageProps) => {
  const { language, initiative, nodes, edges, faults } = props;
  const m = messages[language];
  const arrows = arrowsOf(nodes, edges);
  const texts = faults.map((fault) => ({ text: mapFaultText(language, nodes, fault), fault }));
  const fatal = texts.filter(({ fault }) => isFatal(fault));
  const options = (['deliverable', 'practice', 'benefit', 'goal'] as const).map((kind) => ({
    label: m.node[kind],
    options: nodes.filter((node) => node.kind === kind).map(({ key, label }) => ({ value: key, label })),
  }));
  return (
    <>
      {props.isRefused && (
        <ErrorSummary
          lang={language}
          errors={fatal.map(({ text }) => ({ fieldId: 'arrows', message: text }))}
        />
      )}
      <PageHeading kicker={initiative.title} title={m.mapForm.title} lead={m.mapForm.lead} />
      <ConflictNotice language={language} theirs={props.theirs} />
      {texts.length > 0 && (
        <Notice lang={language} kind={fatal.length > 0 ? 'error' : 'info'} title={m.mapForm.notYet}>
          <ul>
            {texts.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {arrows.length > 0 && (
        <section class="nytte-scroll" tabindex={0} aria-label={m.plan.mapScroll}>
          <BenefitMapChart
            id="benefit-map"
            title={m.plan.mapTitle}
            description={m.plan.mapDescription}
            kinds={m.node}
            nodes={drawnNodes(nodes, arrows)}
            edges={arrows}
          />
        </section>
      )}
      <PostForm
        action={localisedPath(language, `/initiatives/${initiative.id}/benefits/map`)}
        token={props.token}
        hidden={[{ name: 'revision', value: String(props.revision) }]}
      >
        {/* Enter in a field presses the first button: it must be the one that saves, not one that takes a row away. */}
        <button type="submit" name="do" value="save" hidden>
          {m.mapForm.save}
        </button>
        <Section id="arrows" heading={m.plan.mapHeading}>
          <div class="nytte-rows">
            {edges.map(({ from, to }, index) => (
              <RecordRow
                id={`edges-${index}`}
                legend={m.mapForm.arrow(index + 1)}
                remove={{
                  label: m.planForm.remove(m.mapForm.arrow(index + 1)),
                  value: `remove:edges:${index}`,
                }}
              >
                <div class="nytte-field-pair">
                  <Select
                    lang={language}
                    name={`edges.${index}.from`}
                    label={m.mapForm.from}
                    value={from}
                    options={options}
                    emptyLabel={m.planForm.choose}
                  />
                  <Select
                    lang={language}
                    name={`edges.${index}.to`}
                    label={m.mapForm.to}
                    value={to}
                    options={options}
                    emptyLabel={m.planForm.choose}
                  />
                </div>
              </RecordRow>
            ))}
            <Button variant="secondary" name="do" value="add:edges">
              {m.mapForm.add}
            </Button>
          </div>
        </Section>
        <div class="nytte-actions">
          <Button icon="check" name="do" value="save">
            {m.mapForm.save}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

/** A fault of the map with its nodes by name: a circle is told all the way round. */
export function mapFaultText(
  language: Language,
  nodes: readonly MapNodeWords[],
  { code, ids }: MapFault,
): string {
  const name = (id: string) => `«${nodes.find(({ key }) => key === id)?.label ?? '?'}»`;
  const round = code === 'cycle' ? [...ids, ids[0] ?? ''] : ids;
  return messages[language].mapForm.faults[code](round.map(name).join(' → '));
}
