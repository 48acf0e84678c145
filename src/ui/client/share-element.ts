/** Shows the buttons that need a script: print, and copy the page's lasting address. */
export class ShareElement extends HTMLElement {
  connectedCallback(): void {
    this.offer('print', () => window.print());
    if (navigator.clipboard) this.offer('copy', () => this.copyLink());
  }

  private offer(action: string, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', act);
  }

  private async copyLink(): Promise<void> {
    const status = this.querySelector('[role="status"]');
    await navigator.clipboard.writeText(new URL(this.dataset.href ?? '', location.href).href);
    if (status) status.textContent = this.dataset.copied ?? '';
  }
}
