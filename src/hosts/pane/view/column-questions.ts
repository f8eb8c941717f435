import { css, html, nothing, type TemplateResult } from 'lit';
import { columnLetters } from '../../../workbook/model';
import { withMapping } from '../model/settings';
import type { AskedColumn, ColumnQuestion } from '../worker/books/column-questions';
import { SessionElement } from './session-element';
import { sharedStyles } from './styles';

/** Asks what the columns of sheets leave undecided, one after the other, once for all of a form. */
export class ColumnQuestions extends SessionElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        border-block-end: 1px solid var(--colorNeutralStroke2);
        border-inline-start: 4px solid var(--colorBrandStroke1);
        display: grid;
        gap: var(--spacingVerticalXS);
        padding: var(--spacingVerticalS) var(--spacingHorizontalM);
      }
      h2 {
        font-size: inherit;
        font-weight: var(--fontWeightSemibold);
        margin: 0;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--spacingHorizontalS);
      }
      .answers button {
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStroke1);
        border-radius: var(--borderRadiusMedium);
        color: inherit;
        cursor: pointer;
        font: inherit;
        overflow-wrap: anywhere;
        padding: var(--spacingVerticalXS) var(--spacingHorizontalS);
        text-align: start;
      }
      .answers button:hover:enabled {
        background: var(--colorNeutralBackground1Hover);
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { questions } = this.texts;
    const { asked, books } = askedIn(this.session);
    const [question] = asked;
    if (!question) return nothing;
    const { about, answers, none, sheet } = question;
    const title =
      'field' in about
        ? questions.which(sheet, about.field)
        : questions.what(sheet, this.#column(about));
    return html`<section aria-label=${title}>
      <h2>${title}</h2>
      <div class="answers">
        ${answers.map(({ is, mapping }) =>
          this.#answer('field' in is ? is.field : this.#column(is), mapping),
        )}
        ${this.#answer(questions.none, none)}
      </div>
      <p class="quiet">
        ${books.length > 1 ? questions.all(books.length) : questions.one}
        ${asked.length > 1 ? questions.more(asked.length - 1) : nothing}
      </p>
    </section>`;
  }

  #column({ column, header, examples }: AskedColumn): string {
    const { questions, punctuation } = this.texts;
    const named = questions.column(columnLetters(column), header);
    return examples.length > 0 ? named + questions.examples(punctuation.list(examples)) : named;
  }

  #answer(text: string, mapping: ColumnQuestion['none']): TemplateResult {
    const { session } = this;
    return html`<button
      ?disabled=${session.progress !== null}
      @click=${() =>
        void session.change({ mappings: withMapping(session.settings.mappings, mapping) })}
    >
      ${text}
    </button>`;
  }
}

/** What is asked of the workbooks that are looked at, each once, and those to which the first applies. */
function askedIn({ books, bookIds }: ColumnQuestions['session']) {
  const chosen = new Set(bookIds);
  const asked = new Map<string, ColumnQuestion>();
  const of = new Map<string, string[]>();
  for (const { book, name, sheets } of books) {
    if (!chosen.has(book)) continue;
    for (const question of sheets.flatMap((sheet) => sheet.questions)) {
      if (!asked.has(question.id)) asked.set(question.id, question);
      of.set(question.id, [...(of.get(question.id) ?? []), name]);
    }
  }
  const [first] = asked.keys();
  return { asked: [...asked.values()], books: first === undefined ? [] : (of.get(first) ?? []) };
}

customElements.define('column-questions', ColumnQuestions);
