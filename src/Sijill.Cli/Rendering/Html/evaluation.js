"use strict";
const all = selector => Array.from(document.querySelectorAll(selector));
const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
const go = e => e && e.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "auto" });
const light = elements => {
  all(".on").forEach(e => e.classList.remove("on"));
  elements.forEach(e => e.classList.add("on"));
  go(elements[0]);
};
const keys = e => e.dataset.claims.split(" ");
const shared = (a, b) => keys(a).some(key => keys(b).includes(key));
const filter = () => {
  const kinds = all(".filters input:checked").map(e => e.value);
  const type = document.querySelector(".filters select").value;
  const shown = e => kinds.includes(e.dataset.kind) && (!type || e.dataset.events.split(" ").includes(type));
  all("tr[data-kind]").forEach(row => { row.hidden = !shown(row); });
  all("section.document").forEach(section => {
    section.hidden = !section.querySelector("tr[data-kind]:not([hidden])") && (type !== "" || all(".filters input:not(:checked)").length > 0);
  });
  document.getElementById("shown").textContent = all("tr[data-kind]:not([hidden])").length;
};
document.querySelector(".filters").addEventListener("change", filter);
document.addEventListener("click", event => {
  const button = event.target.closest("tr[data-kind] button");
  const mark = event.target.closest(".text mark");
  if (button) {
    const row = button.closest("tr");
    light(Array.from(row.closest("section").querySelectorAll(".text mark")).filter(m => shared(m, row)));
  } else if (mark) {
    light(Array.from(mark.closest("section").querySelectorAll("tr[data-kind]:not([hidden])")).filter(row => shared(mark, row)));
  }
});
filter();
