// The mail account, a letter through it, and the proof of kept messages.
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const each of all) await each(page);
  };
const SEND = press(/Send from your mail|Über Ihr Mailkonto/);
const GO = press(/Send now|Jetzt senden/);
const TEST = press(/Test the connection|Verbindung prüfen/);
const READY = '/org/mipi/requests/r9';
/** The one request with a kept message. */
const KEPT = '/org/mipi/requests/r1';
const REMIND = press(/Write a reminder|Erinnerung schreiben/);
const PREPARE = press(/^(Prepare all|Alles vorbereiten)$/);
const IMPORT = press(/Add their answer|Antwort aus einer/);
const named = (page) => page.getByRole('alert').first().scrollIntoViewIfNeeded();
const unfold = (page) => page.locator('summary', { hasText: 'Re: GDPR Request' }).click();
const seen = (page) => page.locator('#mail-host').scrollIntoViewIfNeeded();

export const MAIL_SHOTS = [
  { name: 'mail-none', path: '/settings', act: seen },
  {
    name: 'mail-errors',
    path: '/settings',
    act: steps(seen, press(/Save account|Konto speichern/)),
  },
  { name: 'mail-set', path: '/settings', query: '&state=mail', act: steps(seen, TEST) },
  { name: 'mail-refused', path: '/settings', query: '&state=mail-refused', act: steps(seen, TEST) },
  { name: 'mail-testing', path: '/settings', query: '&state=mail-waiting', act: steps(seen, TEST) },
  {
    name: 'mail-remove',
    path: '/settings',
    query: '&state=mail',
    act: steps(seen, press(/Remove account|Konto entfernen/)),
  },
  { name: 'mail-send', path: READY, query: '&state=mail', act: SEND },
  { name: 'mail-sending', path: READY, query: '&state=mail-waiting', act: steps(SEND, GO) },
  { name: 'mail-send-refused', path: READY, query: '&state=mail-refused', act: steps(SEND, GO) },
  { name: 'mail-unknown', path: '/org/onvif/requests/r8', query: '&state=mail-unknown' },
  { name: 'mail-later', path: KEPT, query: '&state=mail', act: REMIND },
  { name: 'mail-later-send', path: KEPT, query: '&state=mail', act: steps(REMIND, SEND) },
  { name: 'mail-later-refused', path: KEPT, query: '&state=later-refused', act: steps(REMIND, SEND, GO) },
  { name: 'mail-later-unknown', path: KEPT, query: '&state=later-unknown' },
  { name: 'mail-everywhere', path: '/everywhere/marketing', query: '&state=mail', act: PREPARE },
  { name: 'mail-message', path: KEPT, act: unfold },
  { name: 'mail-misplaced', path: KEPT, query: '&state=misplaced', act: steps(IMPORT, named) },
  {
    name: 'mail-misplaced-kept',
    path: KEPT,
    query: '&state=misplaced',
    act: steps(IMPORT, press(/^(Keep it with|Bei jenem Antrag)/)),
  },
  { name: 'mail-unchecked', path: KEPT, query: '&state=unchecked', act: unfold },
  {
    name: 'mail-signature',
    path: KEPT,
    query: '&state=unchecked',
    act: steps(unfold, press(/Check the signature|Signatur prüfen/)),
  },
  {
    name: 'mail-unsubscribe',
    path: KEPT,
    query: '&state=unchecked',
    act: steps(
      unfold,
      press(/Check the signature|Signatur prüfen/),
      press(/Ask now|Jetzt fragen/),
      press(/Stop these letters|Diese Briefe bei/),
    ),
  },
];
