// The screens of rights requests, in every state of the made-up ones.
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const each of all) await each(page);
  };
const open = (organization, request) => `/org/${organization}/requests/${request}`;
const PREPARE = /^(Prepare all|Alles vorbereiten)$/;

export const REQUEST_SHOTS = [
  { name: 'requests', path: '/requests' },
  { name: 'requests-table', path: '/requests', act: press(/View as table|Als Tabelle/) },
  { name: 'requests-empty', path: '/requests', world: 'calm' },
  { name: 'requests-of', path: '/org/mipi/requests' },
  { name: 'requests-saved', path: '/requests', act: press(/Save dates|Fristen als/) },
  { name: 'request-new', path: '/requests/new' },
  { name: 'request-new-whom', path: '/requests/new?kind=access' },
  { name: 'request-new-of', path: '/org/hikvision/requests/new' },
  { name: 'request-new-kind', path: '/org/mipi/requests/new?kind=erasure' },
  { name: 'request-new-begun', path: '/org/smarteye/requests/new?kind=erasure' },
  { name: 'request-new-sent', path: '/org/hikvision/requests/new?kind=access' },
  { name: 'request-draft', path: open('smarteye', 'r7') },
  { name: 'request-draft-refused', path: open('smarteye', 'r7'), act: press(/Open in mail|Im Mailprogramm/) },
  { name: 'request-ready', path: open('mipi', 'r9') },
  {
    name: 'request-copy',
    path: open('mipi', 'r9'),
    query: '&state=checked',
    act: press(/Copy parts|Teile kop/),
  },
  {
    name: 'request-not-kept',
    path: open('mipi', 'r9'),
    query: '&state=disk-full',
    act: steps(
      (page) => page.locator('textarea').last().fill('Dear Sir or Madam'),
      (page) => page.waitForTimeout(800),
    ),
  },
  {
    name: 'request-english-copy',
    path: open('mipi', 'r9'),
    act: steps(
      (page) => page.locator('#request-language').selectOption('fr'),
      (page) => page.locator('textarea').last().fill('Madame, Monsieur,'),
      (page) => page.getByText(/by hand, so|von Hand geändert, darum/).waitFor(),
      (page) => page.locator('#request-english-copy').scrollIntoViewIfNeeded(),
    ),
  },
  ...['text-in-another-language', 'copy-unlike-letter', 'names-others'].map((state) => ({
    name: `request-remark-${state}`,
    path: open('mipi', 'r9'),
    query: `&state=${state}`,
    act: (page) =>
      page
        .locator('textarea')
        .last()
        .evaluate((text) => text.closest('.paper').parentElement.scrollIntoView({ block: 'end' })),
  })),
  { name: 'request-discard', path: open('mipi', 'r9'), act: press(/Discard draft|Entwurf verwerfen/) },
  { name: 'request-call', path: open('hikvision', 'r2'), query: '&state=phone' },
  {
    name: 'request-call-refused',
    path: open('hikvision', 'r2'),
    query: '&state=phone',
    act: press(/I have called|Ich habe angerufen/),
  },
  {
    name: 'request-call-own',
    path: open('hikvision', 'r2'),
    query: '&state=phone',
    act: steps(
      press(/Use another number|Eine andere Nummer/),
      (page) => page.fill('#request-contact', 'the front desk'),
      press(/I have called|Ich habe angerufen/),
      (page) =>
        page.locator('#request-contact').evaluate((field) => field.scrollIntoView({ block: 'center' })),
    ),
  },
  { name: 'request-guided', path: open('mipi', 'r9'), query: '&state=guided' },
  { name: 'request-guided-asked', path: open('mipi', 'r9'), query: '&state=guided-asked' },
  { name: 'request-guided-without', path: open('foscam', 'r3'), query: '&state=guided-without' },
  {
    name: 'request-no-browser',
    path: open('mipi', 'r9'),
    query: '&state=no-browser',
    act: press(/members\.mipi\.org/),
  },
  { name: 'request-local', path: open('smarteye', 'r7'), query: '&state=local' },
  { name: 'request-asked', path: open('onvif', 'r8') },
  { name: 'request-late', path: open('mipi', 'r1') },
  { name: 'request-reminder', path: open('mipi', 'r1'), act: press(/Write a reminder|Erinnerung schreiben/) },
  { name: 'request-handed', path: open('mipi', 'r1'), query: '&state=later-handed' },
  {
    name: 'request-handed-waits',
    path: open('mipi', 'r1'),
    query: '&state=later-handed',
    act: press(/^(Not yet|Noch nicht)$/),
  },
  { name: 'requests-handed', path: '/requests', query: '&state=later-handed' },
  {
    name: 'request-later-old',
    path: open('mipi', 'r1'),
    query: '&state=later-old',
    act: press(/Write a reminder|Erinnerung schreiben/),
  },
  {
    name: 'request-later-other',
    path: open('mipi', 'r1'),
    query: '&state=later-other',
    act: steps(press(/Write a reminder|Erinnerung schreiben/), (page) =>
      page.locator('#follow-up-on').scrollIntoViewIfNeeded(),
    ),
  },
  { name: 'request-printed', path: open('onvif', 'r8'), query: '&state=printed' },
  {
    name: 'request-complaint',
    path: open('mipi', 'r1'),
    act: press(/Write a complaint to an authority|Beschwerde an eine Behörde schreiben/),
  },
  {
    name: 'request-complaint-chosen',
    path: open('mipi', 'r1'),
    act: steps(
      press(/Write a complaint to an authority|Beschwerde an eine Behörde schreiben/),
      press(/Berliner Beauftragte/),
    ),
  },
  {
    name: 'request-authority-own',
    path: open('mipi', 'r1'),
    act: steps(
      press(/Write a complaint to an authority|Beschwerde an eine Behörde schreiben/),
      press(/Add an authority|Behörde hinzufügen/),
    ),
  },
  {
    name: 'request-withdrawal',
    path: open('mipi', 'r1'),
    act: press(/Write that I take|Rücknahme schreiben/),
  },
  { name: 'request-identity', path: open('hikvision', 'r4') },
  { name: 'request-note', path: open('hikvision', 'r4'), act: press(/They answered|Es kam eine Antwort/) },
  { name: 'request-extended', path: open('onvif', 'r5') },
  { name: 'request-law', path: open('mipi', 'r10'), act: press(/Change law|Gesetz oder Land/) },
  {
    name: 'request-dates',
    path: open('mipi', 'r1'),
    query: '&state=dates',
    act: (page) =>
      page
        .getByText(/This day has passed|Dieser Tag ist/)
        .evaluate((chip) => chip.scrollIntoView({ block: 'center' })),
  },
  {
    name: 'request-log',
    path: open('mipi', 'r1'),
    act: steps(
      (page) => page.locator('summary').last().click(),
      (page) =>
        page
          .locator('main table')
          .last()
          .evaluate((table) => table.scrollIntoView({ block: 'end' })),
    ),
  },
  { name: 'request-evidence', path: open('mipi', 'r1'), act: press(/Save evidence|Nachweis speichern/) },
  { name: 'request-broken', path: open('mipi', 'r1'), query: '&state=broken-log' },
  { name: 'request-partly', path: open('foscam', 'r6') },
  { name: 'request-enter', path: open('smarteye', 'r20'), query: '&state=answered-by-hand' },
  { name: 'request-closed', path: open('hikvision', 'r11') },
  { name: 'request-gone', path: open('hikvision', 'nothing') },
  ...[
    'draft',
    'refused',
    'waiting',
    'full',
    'unknown',
    'silent',
    'sign-in',
    'accepted',
    'unproven',
    'asked',
    'answered',
  ].map((state) => ({
    name: `request-portal-${state}`,
    path: open('hikvision', 'r2'),
    query: `&state=portal-${state}`,
  })),
  {
    name: 'request-portal-withdraw',
    path: open('hikvision', 'r2'),
    query: '&state=portal-asked',
    act: press(/Take this request back|Diesen Antrag zurück/),
  },
  { name: 'requests-portal', path: '/requests', query: '&state=portal-unknown' },
  { name: 'everywhere-marketing', path: '/everywhere/marketing' },
  { name: 'everywhere-prepared', path: '/everywhere/marketing', act: press(PREPARE) },
  { name: 'everywhere-standings', path: '/everywhere/marketing', query: '&state=standings' },
  { name: 'everywhere-ways', path: '/everywhere/marketing', query: '&state=ways' },
  {
    name: 'everywhere-standings-rest',
    path: '/everywhere/marketing',
    query: '&state=standings',
    act: (page) => page.locator('main li').last().scrollIntoViewIfNeeded(),
  },
  { name: 'everywhere-sharing', path: '/everywhere/sharing' },
  { name: 'everywhere-sharing-prepared', path: '/everywhere/sharing', act: press(PREPARE) },
];
