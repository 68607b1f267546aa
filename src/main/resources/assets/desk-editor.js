// The editor of the desk: units are saved one by one without leaving the page, and nothing that was typed is lost. Without this
// script the forms are sent by the browser, with the same results.
(() => {
  'use strict';

  const CHECK_AFTER = 700;
  const KEEP_AFTER = 250;
  const RETRY_AFTER = 5000;
  /** Passing through a unit is not yet work on it. */
  const SUGGEST_AFTER = 200;
  /** A page that nobody uses for so long says no more that it is open, so that the session can end. */
  const PRESENT_FOR = 10 * 60 * 1000;

  const words = document.getElementById('editor-words').dataset;
  const announcer = document.getElementById('editor-said');
  const trouble = document.getElementById('editor-trouble');
  const kept = globalThis.dragomanKept.of(words.person, words.path);
  /** What goes on with each unit, by its id; the elements on the page come and go. */
  const states = new Map();
  let used = Date.now();

  const unitOf = (element) => element.closest('.unit');
  const idOf = (unit) => unit.id.slice('u-'.length);
  const fieldOf = (unit) => unit.querySelector('textarea[name=text]');
  const formOf = (unit) => fieldOf(unit)?.form;

  function stateOf(id) {
    if (!states.has(id)) {
      states.set(id, { busy: false, waiting: null, lost: null, composing: false, composed: [] });
    }
    return states.get(id);
  }

  function isChanged(unit) {
    const field = fieldOf(unit);
    return Boolean(field) && (field.value !== field.defaultValue || unit.hasAttribute('data-unsaved'));
  }

  function say(text) {
    // The same text again would not be read out.
    announcer.textContent = announcer.textContent === text ? `${text}\u200B` : text;
  }

  function warn(text, address) {
    trouble.replaceChildren(text);
    if (address) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = words.signIn;
      trouble.append(' ', link);
    }
    trouble.hidden = text === '';
  }

  // Typing

  function keep(unit) {
    const form = formOf(unit);
    if (!form) {
      return;
    }
    if (isChanged(unit)) {
      kept.put(idOf(unit), form.elements.version.value, form.elements.revision.value, fieldOf(unit).value);
    } else {
      kept.remove(idOf(unit));
    }
  }

  /** Puts a text into the field in place of what is selected, as if it were typed, so that it can be undone. */
  function type(field, text) {
    field.focus();
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }

  /** Puts a text in the place of what the field has. */
  function use(unit, text) {
    const field = fieldOf(unit);
    field.focus();
    field.select();
    type(field, text);
  }

  function copySource(unit) {
    use(unit, unit.querySelector('.source > div').textContent);
  }

  const FRENCH_SPACE = /[\u00A0\u202F](?=[:;!?»%€])|(?<=«)[\u00A0\u202F]/g;
  const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}。、，．「」『』（）]';
  const UNSPACED_LINE_END = new RegExp(`(?<=${UNSPACED})\\n(?=${UNSPACED})`, 'gu');

  /** What a word processor means: one line, without its invisible characters; no-break spaces stay where French needs them. */
  function cleaned(text, unit) {
    const french = fieldOf(unit).lang.startsWith('fr');
    const marked = french ? text.replace(FRENCH_SPACE, (space) => (space === '\u202F' ? '\uE001' : '\uE000')) : text;
    const plain = marked
      .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u00AD\uFEFF]/g, '')
      .replace(/[\u00A0\u202F\t]/g, ' ')
      .replace(/\uE000/g, '\u00A0')
      .replace(/\uE001/g, '\u202F')
      .replace(/ *\n[ \n]*/g, '\n')
      .replace(/^\n+|\n+$/g, '');
    const lines = unit.querySelector('.source > div').textContent.includes('\n');
    return lines ? plain : plain.replace(UNSPACED_LINE_END, '').replace(/\n/g, ' ');
  }

  // Findings while typing

  async function check(unit) {
    const state = stateOf(idOf(unit));
    const live = unit.querySelector('.live');
    state.checking?.abort();
    if (!live || !isChanged(unit)) {
      unit.classList.remove('typing');
      live?.replaceChildren();
      return;
    }
    state.checking = new AbortController();
    const form = formOf(unit);
    const address = new URL(form.action);
    address.pathname += '/check';
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'HX-Request': 'true', Accept: 'text/html' },
        body: new URLSearchParams(new FormData(form)),
        signal: state.checking.signal,
      });
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.found');
      if (answer.ok && found && !answer.redirected) {
        unit.classList.add('typing');
        if (live.innerHTML !== found.outerHTML) {
          live.replaceChildren(document.adoptNode(found));
        }
      }
    } catch {
      // It was aborted, or the connection is lost, which the next save says.
    }
  }

  function typed(unit) {
    const state = stateOf(idOf(unit));
    clearTimeout(state.keeping);
    clearTimeout(state.pause);
    state.keeping = setTimeout(() => keep(document.getElementById(unit.id)), KEEP_AFTER);
    if (!state.composing) {
      state.pause = setTimeout(() => check(document.getElementById(unit.id)), CHECK_AFTER);
    }
  }

  // Saving

  function composed(state) {
    return state.composing ? new Promise((done) => state.composed.push(done)) : Promise.resolve();
  }

  async function send(unit, form, name, value) {
    const id = idOf(unit);
    const state = stateOf(id);
    const own = form === formOf(unit);
    if (state.busy) {
      state.waiting = own ? [name, value] : null;
      return;
    }
    const body = new URLSearchParams(new FormData(form));
    if (name) {
      body.append(name, value);
    }
    const sent = fieldOf(unit)?.value;
    keep(unit);
    state.busy = true;
    unit.setAttribute('aria-busy', 'true');
    let answer;
    let text;
    try {
      answer = await fetch(form.action, {
        method: 'POST',
        headers: { 'HX-Request': 'true', Accept: 'text/html' },
        body,
      });
      text = await answer.text();
    } catch {
      lose(unit, own ? [name, value] : null);
      return;
    }
    await composed(state);
    find(state);
    state.busy = false;
    // It may have been shown anew meanwhile.
    unit = document.getElementById(unit.id) ?? unit;
    unit.removeAttribute('aria-busy');
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const next = parsed.getElementById(unit.id);
    showOverview(parsed);
    if (next) {
      replace(unit, document.adoptNode(next), { own, good: answer.ok, sent });
    } else {
      unit.setAttribute('data-unsaved', '');
      keep(unit);
      const out = answer.redirected && new URL(answer.url).pathname === '/desk/sign-in';
      warn(out ? words.signedOut : words.failed, out ? answer.url : null);
    }
    const again = state.waiting;
    state.waiting = null;
    if (again && next) {
      save(document.getElementById(`u-${id}`), ...again);
    }
  }

  /** Shows a unit anew that a machine has translated meanwhile; what was typed in its field stays. */
  async function refetch(unit, address) {
    let parsed;
    try {
      const answer = await fetch(address, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
      parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch {
      // The page says what was translated as soon as it is loaded again.
      return;
    }
    await composed(stateOf(idOf(unit)));
    const next = parsed.getElementById(unit.id);
    showOverview(parsed);
    if (next && unit.isConnected) {
      const nowhere = document.activeElement === document.body;
      replace(unit, document.adoptNode(next), { own: false });
      if (nowhere) {
        // The button that was pressed is gone.
        fieldOf(document.getElementById(unit.id))?.focus({ preventScroll: true });
      }
    }
  }

  /** Shows how the translation stands now, with the version to submit. */
  function showOverview(parsed) {
    const overview = parsed.getElementById('overview');
    const shown = document.getElementById('overview');
    if (overview && shown) {
      const focused = focusedIn(shown);
      shown.replaceWith(document.adoptNode(overview));
      (focused && counterpart(focused, overview))?.focus({ preventScroll: true });
    }
  }

  function focusedIn(part) {
    return part.contains(document.activeElement) ? document.activeElement : null;
  }

  /** The link or button of a newer part of the page that does what an element of the former part did. */
  function counterpart(element, part) {
    const value = (name) => `[${name}="${CSS.escape(element.getAttribute(name))}"]`;
    if (element.matches('a[href]')) {
      return part.querySelector(`a${value('href')}`);
    }
    if (element.name && element.value) {
      return part.querySelector(`button${value('name')}${value('value')}`);
    }
    const action = element.form?.getAttribute('action');
    return action ? part.querySelector(`form[action="${CSS.escape(action)}"] button`) : null;
  }

  /** Puts the unit that the service has answered with in the place of the one on the page; focus and newer text stay. */
  function replace(unit, next, { own, good, sent }) {
    const field = fieldOf(unit);
    const now = field?.value;
    const active = focusedIn(unit);
    const place = field && [field.selectionStart, field.selectionEnd, field.selectionDirection];
    const changed = isChanged(unit);
    unit.replaceWith(next);
    globalThis.htmx?.process(next);
    const field2 = fieldOf(next);
    if (field2) {
      // The person may have made it taller.
      field2.style.height = field.style.height;
    }
    if (field2 && (own ? now !== sent : changed)) {
      field2.value = now;
    }
    if (own && !good) {
      next.setAttribute('data-unsaved', '');
    }
    if (own && good) {
      kept.remove(idOf(next));
      say(words.saved.replace('%u', idOf(next)));
    }
    keep(next);
    typed(next);
    if (!active) {
      return;
    }
    if (active === field && field2) {
      field2.focus({ preventScroll: true });
      field2.setSelectionRange(...place);
    } else {
      (counterpart(active, next) ?? field2 ?? next.querySelector('a, button'))?.focus({ preventScroll: true });
    }
  }

  /** Shows the unit as it is stored, and gives up what was typed. */
  async function reset(unit) {
    try {
      const answer = await fetch(`${words.path}/units/${idOf(unit)}`, {
        headers: { 'HX-Request': 'true', Accept: 'text/html' },
      });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(unit.id);
      if (answer.ok && next) {
        kept.remove(idOf(unit));
        unit.replaceWith(document.adoptNode(next));
        globalThis.htmx?.process(next);
        fieldOf(next)?.focus({ preventScroll: true });
        return;
      }
    } catch {
      // The same as an answer that is no unit.
    }
    warn(words.failed);
  }

  function save(unit, name = 'do', value = 'save') {
    send(unit, formOf(unit), name, value);
  }

  // Lost connections

  function lose(unit, action) {
    const state = stateOf(idOf(unit));
    state.busy = false;
    state.lost = action;
    unit.removeAttribute('aria-busy');
    unit.setAttribute('data-unsaved', '');
    keep(unit);
    warn(words.lost);
    clearTimeout(lose.timer);
    lose.timer = setTimeout(retry, RETRY_AFTER);
  }

  function retry() {
    for (const [id, state] of states) {
      const unit = document.getElementById(`u-${id}`);
      if (state.lost && unit && !state.busy) {
        const action = state.lost;
        state.lost = null;
        save(unit, ...action);
      }
    }
  }

  function find(state) {
    state.lost = null;
    if (!trouble.hidden && ![...states.values()].some((other) => other.lost)) {
      warn('');
      say(words.back);
    }
  }

  /** Offers the text that was typed in this unit before and not saved. */
  function offer(unit) {
    const field = fieldOf(unit);
    const text = field && kept.get(idOf(unit));
    if (!text) {
      return false;
    }
    if (text.text === field.defaultValue) {
      kept.remove(idOf(unit));
      return false;
    }
    const offered = document.getElementById('editor-kept').content.firstElementChild.cloneNode(true);
    const said = offered.querySelector('.said');
    said.textContent = text.text;
    said.lang = field.lang;
    said.dir = field.dir;
    offered.querySelector('[data-use]').addEventListener('click', () => {
      const form = field.form;
      form.elements.version.value = text.version;
      form.elements.revision.value = text.revision;
      offered.remove();
      field.focus();
      field.select();
      type(field, text.text);
    });
    offered.querySelector('[data-drop]').addEventListener('click', () => {
      kept.remove(idOf(unit));
      offered.remove();
      field.focus();
    });
    field.form.querySelector('label').before(offered);
    return true;
  }

  // The translation memory

  /** Shows what the memory offers for a unit, once; asked says whether the person wants to see it at once. */
  async function suggest(unit, asked) {
    const address = unit.querySelector('a[data-memory]')?.href;
    const shown = unit.querySelector('.suggestions');
    if (!address || shown) {
      if (asked) {
        shown?.focus();
      }
      return;
    }
    const box = document.createElement('div');
    box.className = 'suggestions';
    box.hidden = true;
    unit.querySelector('.pair').after(box);
    try {
      const answer = await fetch(address, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.suggestions');
      if (answer.ok && found && !answer.redirected && (asked || found.querySelector('form'))) {
        found.tabIndex = -1;
        box.replaceWith(document.adoptNode(found));
        if (asked) {
          found.focus({ preventScroll: true });
          found.scrollIntoView({ block: 'nearest' });
        }
        return;
      }
    } catch {
      // The next save says that the connection is lost.
    }
    if (asked) {
      box.remove();
      warn(words.failed);
    }
  }

  // Events

  function nextUnfinished(unit) {
    const units = [...document.querySelectorAll('.editor .unit')];
    const at = units.indexOf(unit);
    return [...units.slice(at + 1), ...units.slice(0, at)].find((other) => fieldOf(other) && !other.matches('.current'));
  }

  function go(unit) {
    const next = nextUnfinished(unit);
    if (next) {
      fieldOf(next).focus();
      next.scrollIntoView({ block: 'center' });
    } else {
      say(words.done);
    }
  }

  document.addEventListener('keydown', (event) => {
    used = Date.now();
    // 229: a key that an input method takes.
    if (event.isComposing || event.keyCode === 229 || !(event.ctrlKey || event.metaKey) || event.altKey) {
      return;
    }
    const field = event.target.closest?.('.unit textarea[name=text]');
    const unit = field && unitOf(field);
    if (!unit) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.shiftKey) {
        copySource(unit);
        return;
      }
      go(unit);
      if (isChanged(unit)) {
        save(unit);
      }
    } else if (event.key.toLowerCase() === 's' && !event.shiftKey) {
      event.preventDefault();
      if (isChanged(unit)) {
        save(unit);
      }
    }
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const unit = unitOf(form);
    if (!unit || form.closest('.comments') || !form.getAttribute('action').includes('/units/')) {
      return;
    }
    event.preventDefault();
    const { name, value } = event.submitter ?? { name: 'do', value: 'save' };
    if (stateOf(idOf(unit)).composing) {
      return;
    }
    if (name === 'insert') {
      type(fieldOf(unit), value);
    } else if (name === 'do' && value === 'copy') {
      copySource(unit);
    } else if (name === 'do' && value === 'use') {
      use(unit, form.elements.text.value);
    } else {
      send(unit, form, name, value);
    }
  });

  document.addEventListener('htmx:afterSettle', () => {
    for (const ended of document.querySelectorAll('.unit [data-refetch]')) {
      const address = ended.dataset.refetch;
      ended.removeAttribute('data-refetch');
      refetch(unitOf(ended), address);
    }
  });

  document.addEventListener('input', (event) => {
    used = Date.now();
    if (event.target.matches('.unit textarea[name=text]')) {
      typed(unitOf(event.target));
    }
  });

  document.addEventListener('compositionstart', (event) => {
    const unit = event.target.matches?.('.unit textarea[name=text]') && unitOf(event.target);
    if (unit) {
      stateOf(idOf(unit)).composing = true;
    }
  });

  document.addEventListener('compositionend', (event) => {
    const unit = event.target.matches?.('.unit textarea[name=text]') && unitOf(event.target);
    if (unit) {
      const state = stateOf(idOf(unit));
      state.composing = false;
      state.composed.splice(0).forEach((done) => done());
      typed(unit);
    }
  });

  document.addEventListener('paste', (event) => {
    const field = event.target.closest?.('.unit textarea[name=text]');
    const text = event.clipboardData?.getData('text/plain');
    if (field && text) {
      event.preventDefault();
      type(field, cleaned(text, unitOf(field)));
    }
  });

  document.addEventListener('focusin', (event) => {
    const unit = event.target.matches('.unit:not(.current) textarea[name=text]') && unitOf(event.target);
    if (unit) {
      clearTimeout(suggest.timer);
      suggest.timer = setTimeout(() => suggest(unit, false), SUGGEST_AFTER);
    }
  });

  document.addEventListener('click', (event) => {
    const inPlace = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const comments = event.target.closest?.('.unit a[data-comments]');
    if (comments && inPlace && globalThis.htmx) {
      event.preventDefault();
      const target = `#comments-${idOf(unitOf(comments))}`;
      globalThis.htmx.ajax('GET', comments.href, { source: comments, target, swap: 'outerHTML' });
    }
    const memory = event.target.closest?.('.unit a[data-memory]');
    if (memory && inPlace) {
      event.preventDefault();
      unitOf(memory).querySelector('.suggestions[hidden]')?.remove();
      suggest(unitOf(memory), true);
    }
    const link = event.target.closest?.('.unit a.theirs');
    if (link) {
      event.preventDefault();
      reset(unitOf(link));
    }
  });

  document.addEventListener('pointerdown', () => { used = Date.now(); });
  addEventListener('online', retry);
  addEventListener('beforeunload', (event) => {
    if ([...document.querySelectorAll('.editor .unit')].some(isChanged)) {
      event.preventDefault();
    }
  });
  addEventListener('pagehide', () => {
    document.querySelectorAll('.editor .unit').forEach((unit) => isChanged(unit) && keep(unit));
    navigator.sendBeacon(`${words.path}/presence/leave`);
  });

  // Comments and presence, which htmx fetches

  document.addEventListener('htmx:beforeRequest', (event) => {
    const present = document.visibilityState === 'visible' && Date.now() - used < PRESENT_FOR;
    if (event.target.id === 'presence' && !present) {
      event.preventDefault();
    }
  });

  document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event;
    const asked = new URL(detail.requestConfig.path, location.href).pathname;
    const answered = new URL(detail.xhr.responseURL || location.href).pathname;
    if (asked !== answered) {
      // The person is signed out, and this is the form to sign in.
      detail.shouldSwap = false;
      if (detail.target.id !== 'presence') {
        warn(words.signedOut, detail.xhr.responseURL);
      }
    } else if (detail.target.id === 'presence') {
      const same = detail.target.textContent.trim() === new DOMParser()
        .parseFromString(detail.serverResponse, 'text/html').body.textContent.trim();
      detail.shouldSwap = detail.shouldSwap && !same;
    } else if (detail.xhr.status === 422) {
      detail.shouldSwap = true;
    }
  });

  document.addEventListener('htmx:afterSettle', (event) => {
    const { target } = event.detail;
    const comments = document.getElementById(target.id);
    if (comments?.matches('.comments')) {
      (comments.querySelector('[aria-invalid], textarea') ?? comments).focus({ preventScroll: true });
    }
  });

  document.addEventListener('htmx:sendError', (event) => {
    if (event.target.id !== 'presence') {
      warn(words.failed);
    }
  });

  const offers = [...document.querySelectorAll('.editor .unit')].filter(offer).length;
  if (offers > 0) {
    say(words.offered);
  }
  document.querySelectorAll('[data-scripted]').forEach((element) => { element.hidden = false; });
})();
