/**
 * Puts a text on the clipboard.
 * @returns whether it is there: a page that did not come by `https:` from elsewhere has only the older way, which may be refused
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  const { activeElement } = document;
  document.body.append(field);
  field.select();
  try {
    // the only way where the page has no Clipboard API
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
