const focusKey = 'nytte-filters-focus';

/** Sends the filter form as soon as a choice changes, and gives the focus back when the page has come. */
export class FiltersElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.querySelector('[data-note]')?.removeAttribute('hidden');
    this.restoreFocus();
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) {
        sessionStorage.setItem(focusKey, event.target.id);
        form.requestSubmit();
      }
    });
  }

  private restoreFocus(): void {
    const id = sessionStorage.getItem(focusKey);
    sessionStorage.removeItem(focusKey);
    const field = id === null ? null : document.getElementById(id);
    if (!field || !this.contains(field)) return;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    field.focus();
  }
}
