// Before anything is drawn, so that a chosen theme does not flash.
try {
  const chosen = localStorage.getItem("darkroom-theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch (refused) {
  // A page from a disk may have no storage; the system's choice holds.
}
