// Adds where a publicity period stands when the page is looked at. Both ends are printed without it.
(() => {
  function state(box) {
    var now = Date.now();
    if (now < Date.parse(box.dataset.opens)) return "未开始";
    return now < Date.parse(box.dataset.closes) ? "公示中" : "公示期满";
  }
  document.querySelectorAll("[data-opens][data-closes]").forEach((box) => {
    box.textContent = state(box);
    box.hidden = false;
  });
})();
