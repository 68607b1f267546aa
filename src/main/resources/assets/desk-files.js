// The upload form of the desk: files can be dropped on it, and it shows how far the upload is. Without this script the form is
// sent by the browser, with the same result.
(() => {
  'use strict';

  function prepare(form) {
    const input = form.querySelector('input[type=file]');
    const drop = form.querySelector('[data-drop]');
    form.querySelectorAll('[data-scripted]').forEach((hint) => { hint.hidden = false; });
    for (const name of ['dragenter', 'dragover']) {
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.add('over');
      });
    }
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('over');
      if (event.dataTransfer.files.length > 0) {
        const one = new DataTransfer();
        one.items.add(event.dataTransfer.files[0]);
        input.files = one.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(form);
    });
  }

  function send(form) {
    const button = form.querySelector('button');
    const shown = form.querySelector('[data-progress]');
    const bar = shown.querySelector('progress');
    const lost = form.querySelector('[data-lost]');
    const request = new XMLHttpRequest();
    const end = () => {
      button.disabled = false;
      shown.hidden = true;
    };
    button.disabled = true;
    shown.hidden = false;
    lost.hidden = true;
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        bar.value = (100 * event.loaded) / event.total;
      }
    });
    // Checking takes its time too; how long is not known.
    request.upload.addEventListener('load', () => bar.removeAttribute('value'));
    request.addEventListener('load', () => {
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      const main = answer.querySelector('main');
      if (request.status < 400) {
        location.assign(request.responseURL);
      } else if (main) {
        document.querySelector('main').replaceWith(main);
        document.title = answer.title;
        main.querySelectorAll('[data-upload]').forEach(prepare);
        main.focus();
      } else {
        end();
        lost.hidden = false;
      }
    });
    request.addEventListener('error', () => {
      end();
      lost.hidden = false;
    });
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(new FormData(form));
  }

  document.querySelectorAll('[data-upload]').forEach(prepare);
})();
