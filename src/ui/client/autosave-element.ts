const pauseMs = 2_000;

/**
 * Saves its form while one types, a moment after the last key, and says so. Fields, addresses and buttons are those of
 * the page: without a script the buttons save.
 */
export class AutosaveElement extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private isChanged = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('input', () => {
      this.isChanged = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.start(form), pauseMs);
    });
    form.addEventListener('submit', (event) => {
      clearTimeout(this.timer);
      if (!this.saving) return;
      // What is on its way must arrive first: else the form would be in conflict with itself.
      event.preventDefault();
      const button = event.submitter;
      this.saving.finally(() => form.requestSubmit(button));
    });
  }

  private start(form: HTMLFormElement): void {
    if (this.saving || !this.isChanged) return;
    this.isChanged = false;
    this.saving = this.save(form).finally(() => {
      this.saving = undefined;
      if (this.isChanged) this.timer = setTimeout(() => this.start(form), pauseMs);
    });
  }

  private async save(form: HTMLFormElement): Promise<void> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('save', 'auto');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      if (answer.status === 201 || answer.status === 204) this.saved(form, answer.headers);
      else this.tell(answer.status === 409 ? this.dataset.conflict : this.dataset.failed);
    } catch {
      this.tell(this.dataset.failed);
    }
  }

  private saved(form: HTMLFormElement, headers: Headers): void {
    const location = headers.get('location');
    if (location) form.action = location;
    put(form, 'revision', headers.get('nytte-revision') ?? '');
    const seen: Record<string, string> = JSON.parse(headers.get('nytte-seen') ?? '{}');
    for (const [name, value] of Object.entries(seen)) put(form, `seen.${name}`, value);
    this.hint(decodeURIComponent(headers.get('nytte-solution') ?? ''));
    const time = new Date().toLocaleTimeString(document.documentElement.lang === 'en' ? 'en-GB' : 'nb-NO', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Oslo',
    });
    this.tell(
      this.dataset.saved?.replace(
        '{time}',
        document.documentElement.lang === 'en' ? time : time.replace(':', '.'),
      ),
    );
  }

  private tell(words: string | undefined): void {
    const status = this.querySelector('.nytte-autosave__told');
    if (status) status.textContent = words ?? '';
  }

  /** Said once: who means it as it stands should not hear it at every word. */
  private hint(words: string): void {
    const place = this.querySelector('.nytte-autosave__hint');
    const text = words === '' ? '' : (this.dataset.hint?.replace('{words}', words) ?? '');
    if (place && place.textContent !== text) place.textContent = text;
  }
}

function put(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
