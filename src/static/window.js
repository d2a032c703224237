// The state of a publicity period, copying, and a way out of WeChat, which neither downloads nor writes mail.
(() => {
  const all = (selector) => document.querySelectorAll(selector);
  const make = (tag) => {
    const box = document.createElement(tag);
    box.className = "toast";
    return document.body.appendChild(box);
  };
  for (const box of all(".tag[data-opens]")) {
    const { opens, closes } = box.dataset;
    const now = Date.now();
    box.textContent = now < Date.parse(opens) ? "未开始" : now < Date.parse(closes) ? "公示中" : "公示期满";
    box.hidden = false;
  }
  const files = /MicroMessenger/.test(navigator.userAgent) ? "[download],[href$=ics],[href^=mailto]" : "a a";
  for (const link of all(files)) link.append("（复制链接）");
  for (const button of all("[data-copy]")) button.hidden = false;
  const said = make("p");
  said.role = "status";
  document.addEventListener("click", (event) => {
    said.textContent = "";
    const link = event.target.closest(`[data-copy],${files}`);
    if (!link) return;
    event.preventDefault();
    const own = link.dataset.copy;
    const box = make("textarea");
    box.value = own || link.href.replace("mailto:", "");
    box.select();
    const done = document.execCommand("copy") ? "已复制" : "请复制";
    said.textContent = `${done}：${box.value}${own ? "" : "　要下载，请点右上角“…”，选“在浏览器打开”"}`;
    box.remove();
    link.focus();
  });
})();
