// The form of an author: it shows times in the zone of the browser too, and asks before a text that is not stored is left.
(() => {
  'use strict';

  const form = document.querySelector('[data-writing]');
  if (!form) {
    return;
  }
  const own = form.querySelector('[data-own-zone]');
  if (own && !own.value) {
    own.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  }
  let typed = false;
  form.addEventListener('input', (event) => {
    typed = true;
    // What was said of the former value is not true any more; the preview says what is.
    const field = event.target.closest('.recordmoment, .recordfield');
    field?.querySelectorAll('.error').forEach((mistake) => { mistake.hidden = true; });
    field?.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  });
  form.addEventListener('submit', () => { typed = false; });
  addEventListener('beforeunload', (event) => {
    if (typed) {
      event.preventDefault();
    }
  });
})();
