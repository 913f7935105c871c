// Opens a receipt's link. Its number stands behind the # of the address, which browsers send to nobody: it is moved into
// the form, taken out of the address and its history, and sent.
const number = decodeURIComponent(location.hash.slice(1));
const form = document.querySelector<HTMLFormElement>("form[data-find]");
const field = form?.querySelector<HTMLInputElement>("input[name=number]");
if (form && field && /^[\w -]{8,40}$/.test(number)) {
  history.replaceState(null, "", location.pathname);
  field.value = number;
  form.requestSubmit();
}
