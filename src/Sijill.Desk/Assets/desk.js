// The desk works without this; it adds hovering, keys and a quieter phone.
'use strict';

// A passage and its claims light up together.
const lit = (keys, on) => {
  for (const key of keys) {
    for (const element of document.querySelectorAll(`[data-c~="${CSS.escape(key)}"]`)) element.classList.toggle('lit', on);
  }
};
for (const type of ['mouseover', 'mouseout', 'focusin', 'focusout']) {
  document.addEventListener(type, event => {
    const keys = event.target.closest?.('[data-c]')?.dataset.c;
    if (keys) lit(keys.split(' '), type === 'mouseover' || type === 'focusin');
  });
}

// Filters begin closed where they would push the list off the screen.
if (matchMedia('(max-width: 60rem)').matches) {
  for (const details of document.querySelectorAll('details.filters')) details.open = false;
}

// A form's empty fields say nothing; the address is to say nothing of them either.
document.addEventListener('submit', event => {
  if (event.target.method !== 'get') return;
  for (const field of event.target.elements) if (field.name && field.value === '') field.disabled = true;
  setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
});

// Review: one key each. Keys stand for the buttons that name them, so that what is not there has no key.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  if (event.key === '/') {
    const field = document.querySelector('input[type=search]');
    if (field) { field.focus(); event.preventDefault(); } else { location.href = '/search'; }
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`) ?? document.querySelector(`[data-code="${CSS.escape(event.code)}"]`);
  if (target) { event.preventDefault(); target.click(); }
});
for (const details of document.querySelectorAll('details.edit')) {
  details.addEventListener('toggle', () => { if (details.open) details.querySelector('select')?.focus(); });
}
