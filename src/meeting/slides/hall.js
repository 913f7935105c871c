const pages = [...document.querySelectorAll("article")];
const place = () =>
  Math.max(
    0,
    pages.findIndex((page) => page.classList.contains("on")),
  );
const show = (to) => {
  const at = Math.min(pages.length - 1, Math.max(0, to));
  pages.forEach((page, index) => page.classList.toggle("on", index === at));
  history.replaceState(null, "", `#${at + 1}`);
};
const turns = {
  ArrowRight: () => show(place() + 1),
  ArrowDown: () => show(place() + 1),
  PageDown: () => show(place() + 1),
  " ": () => show(place() + 1),
  ArrowLeft: () => show(place() - 1),
  ArrowUp: () => show(place() - 1),
  PageUp: () => show(place() - 1),
  Home: () => show(0),
  End: () => show(pages.length - 1),
  n: () => document.body.classList.toggle("notes"),
  f: () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
};
addEventListener("keydown", (event) => {
  const turn = turns[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!turn) return;
  event.preventDefault();
  turn();
});
addEventListener("click", (event) => show(place() + (event.clientX < innerWidth / 3 ? -1 : 1)));
show(Number(location.hash.slice(1)) - 1 || 0);
