"use strict";
const each = (selector, action) => document.querySelectorAll(selector).forEach(action);
const show = id => {
  each(".on", e => e.classList.remove("on"));
  each('mark[data-claims~="' + id + '"]', e => e.classList.add("on"));
  const claim = document.getElementById("c-" + id);
  if (claim) claim.classList.add("on");
  return claim;
};
const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
const go = e => e && e.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "auto" });
document.addEventListener("click", event => {
  const code = event.target.closest("a.code");
  const mark = event.target.closest("mark");
  if (code) {
    event.preventDefault();
    show(code.dataset.claim);
    go(document.querySelector("mark.on"));
  } else if (mark) {
    event.preventDefault();
    go(show(mark.dataset.claims.split(" ")[0]));
  }
});
