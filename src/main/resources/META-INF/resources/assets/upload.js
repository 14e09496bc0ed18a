// Says how much of a file has been sent, and what then happens. Without scripts the form is sent as any other.
(() => {
  const line = event => event.target.querySelector?.('.bn-progress');
  const say = (place, words) => { place.hidden = false; place.querySelector('output').textContent = words; };

  document.addEventListener('htmx:beforeSend', event => {
    const place = line(event);
    if (place) { delete place.dataset.sent; say(place, 'Sending the file.'); }
  });
  document.addEventListener('htmx:xhr:progress', event => {
    const place = line(event);
    if (!place || place.dataset.sent || !event.detail.lengthComputable) return;
    const percent = Math.floor(100 * event.detail.loaded / event.detail.total);
    place.querySelector('progress').value = percent;
    if (percent === 100) place.dataset.sent = 'true';
    say(place, percent === 100 ? 'The file was sent and is being read.' : `${percent}% of the file was sent.`);
  });
  document.addEventListener('htmx:sendError', event => {
    const place = line(event);
    if (place) say(place, 'The file could not be sent. Look whether it is larger than 32 MB and whether the service can be reached, then try again.');
  });
})();
