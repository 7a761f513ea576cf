// The screens of one organization, in the states a member can find them in.
const HIKVISION = '/org/hikvision';
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const each of all) await each(page);
  };
const EDIT = /^(Edit|.* bearbeiten)/;
/** The picture of where data goes, at the top of the window. */
const toPicture = (page) =>
  page
    .locator('main figure')
    .first()
    .evaluate((figure) => figure.scrollIntoView());
const toTable = (page) =>
  page
    .locator('main table')
    .first()
    .evaluate((table) => table.closest('li').scrollIntoView());
const toLastList = (page) =>
  page
    .locator('main section')
    .last()
    .evaluate((list) => list.scrollIntoView());
const toStill = (page) =>
  page
    .getByRole('list', { name: /What still comes|Was weiterhin kommt/ })
    .evaluate((list) => list.closest('section').scrollIntoView({ block: 'end' }));
const next = press(/Continue|fortfahren|Weiter/);

export const ORGANIZATION_SHOTS = [
  { name: 'profile', path: `${HIKVISION}/profile` },
  { name: 'profile-conflict', path: '/org/onvif/profile' },
  { name: 'profile-mipi', path: '/org/mipi/profile' },
  { name: 'profile-paused', path: '/org/foscam/profile' },
  { name: 'profile-by-hand', path: '/org/smarteye/profile' },
  { name: 'profile-edit', path: '/org/onvif/profile', act: press(/Edit Contact|Kontakt bearbeiten/) },
  { name: 'profile-edit-earlier', path: '/org/smarteye/profile', act: press(EDIT) },
  {
    name: 'profile-errors',
    path: `${HIKVISION}/profile`,
    act: steps(
      press(/Edit Contact|Kontakt bearbeiten/),
      (page) => page.locator('form input').first().fill('not an address'),
      press(/^(Save|Speichern)/),
    ),
  },
  {
    name: 'profile-not-saved',
    path: `${HIKVISION}/profile`,
    query: '&state=disk-full',
    act: steps(
      press(EDIT),
      (page) => page.locator('form input').first().fill('Ada King'),
      press(/^(Save|Speichern)/),
    ),
  },
  {
    name: 'profile-give-up',
    path: `${HIKVISION}/profile`,
    act: steps(
      press(EDIT),
      (page) => page.locator('form input').first().fill('Ada King'),
      press(/^(Cancel|Abbrechen)/),
    ),
  },
  { name: 'profile-answered', path: '/org/smarteye/profile', query: '&state=answered-by-hand' },
  {
    name: 'profile-from-answer',
    path: '/org/smarteye/profile?enter=answer',
    query: '&state=answered-by-hand',
    act: (page) => page.getByRole('checkbox').first().click(),
  },
  { name: 'profile-draft', path: `${HIKVISION}/profile`, query: '&state=drafts' },
  { name: 'profile-empty', path: `${HIKVISION}/profile`, query: '&state=nothing' },
  { name: 'profile-slow', path: `${HIKVISION}/profile`, query: '&state=slow' },
  { name: 'profile-damaged', path: `${HIKVISION}/profile`, query: '&state=damaged' },
  { name: 'profile-offline', path: `${HIKVISION}/profile`, query: '&offline' },

  { name: 'devices', path: `${HIKVISION}/devices` },
  { name: 'devices-troubled', path: `${HIKVISION}/devices`, query: '&state=troubled' },
  { name: 'devices-open', path: `${HIKVISION}/devices`, act: press('Front door') },
  {
    name: 'devices-shown',
    path: `${HIKVISION}/devices`,
    act: steps(press('Front door'), press(/^(Reveal|Anzeigen)/)),
  },
  {
    name: 'devices-rename',
    path: `${HIKVISION}/devices`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Front door' }).first().focus();
      await page.keyboard.press('F2');
    },
  },
  {
    name: 'devices-remove',
    path: `${HIKVISION}/devices`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Front door' }).first().focus();
      await page.keyboard.press('Delete');
    },
  },
  {
    name: 'devices-menu',
    path: `${HIKVISION}/devices`,
    act: (page) => page.locator('main [aria-haspopup=menu]').first().click(),
  },
  {
    name: 'devices-step-up',
    path: `${HIKVISION}/devices`,
    query: '&state=signed-out',
    act: steps(press('Front door'), press(/^(Reveal|Anzeigen)/)),
  },
  {
    name: 'devices-conflict',
    path: `${HIKVISION}/devices`,
    query: '&state=renamed-twice',
  },
  { name: 'devices-empty', path: `${HIKVISION}/devices`, query: '&state=nothing' },
  { name: 'devices-damaged', path: `${HIKVISION}/devices`, query: '&state=damaged' },
  { name: 'devices-draft', path: '/org/foscam/devices', query: '&state=drafts' },
  { name: 'devices-by-hand', path: '/org/smarteye/devices' },

  { name: 'history', path: `${HIKVISION}/history` },
  {
    name: 'history-all',
    path: `${HIKVISION}/history`,
    act: (page) => page.locator('#history-shown').selectOption('everything'),
  },
  {
    name: 'history-log',
    path: `${HIKVISION}/history`,
    act: (page) => page.locator('#history-shown').selectOption('log'),
  },
  {
    name: 'history-none',
    path: `${HIKVISION}/history`,
    act: (page) => page.locator('#history-about').selectOption('device serial'),
  },
  { name: 'history-empty', path: '/org/onvif/history' },
  { name: 'history-by-hand', path: '/org/smarteye/history' },
  { name: 'history-unread', path: `${HIKVISION}/history`, query: '&state=unread' },
  { name: 'history-damaged', path: `${HIKVISION}/history`, query: '&state=damaged' },
  { name: 'devices-gone', path: `${HIKVISION}/devices`, query: '&state=gone' },
  { name: 'devices-went', path: `${HIKVISION}/devices`, query: '&state=went' },
  { name: 'devices-account-gone', path: `${HIKVISION}/devices`, query: '&state=account-gone' },
  { name: 'profile-account-gone', path: `${HIKVISION}/profile`, query: '&state=account-gone' },
  { name: 'profile-signed-out', path: '/org/mipi/profile' },
  { name: 'outbox-gone', path: '/outbox', query: '&state=gone' },
  { name: 'outbox-went', path: '/outbox', query: '&state=went' },
  {
    name: 'outbox-went-discard',
    path: '/outbox',
    query: '&state=went',
    act: press(/^(Discard|Verwerfen)/),
  },
  {
    name: 'profile-moved-on',
    path: `${HIKVISION}/profile`,
    query: '&state=moving',
    act: steps(
      press(EDIT),
      (page) => page.locator('form input').first().fill('Ada King'),
      (page) => page.waitForTimeout(900),
    ),
  },
  { name: 'profile-pulling', path: `${HIKVISION}/profile`, query: '&syncing' },

  { name: 'email', path: `${HIKVISION}/email` },
  { name: 'email-onvif', path: '/org/onvif/email' },
  { name: 'email-mipi', path: '/org/mipi/email' },
  { name: 'email-foscam', path: '/org/foscam/email' },
  { name: 'email-by-hand', path: '/org/smarteye/email' },
  ...['hikvision', 'onvif', 'mipi', 'foscam'].map((id) => ({
    name: `email-${id}-still`,
    path: `/org/${id}/email`,
    act: toStill,
  })),
  { name: 'email-mipi-by-hand', path: '/org/mipi/email', query: '&state=unconnected' },
  { name: 'email-foscam-by-hand', path: '/org/foscam/email', query: '&state=unconnected' },
  {
    name: 'email-foscam-unchecked',
    path: '/org/foscam/email',
    query: '&state=unconnected',
    act: (page) =>
      page.getByRole('link', { name: /as known here|bekannte Richtlinie/ }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'email-foscam-checked',
    path: '/org/foscam/email',
    query: '&state=policy-another',
    act: press(/Check the policy|nach der Richtlinie sehen/),
  },
  { name: 'email-damaged', path: `${HIKVISION}/email`, query: '&state=damaged' },

  ...['onvif', 'hikvision', 'mipi', 'foscam', 'smarteye'].flatMap((id) => [
    { name: `policy-${id}`, path: `/org/${id}/policy` },
    { name: `policy-${id}-picture`, path: `/org/${id}/policy`, act: toPicture },
    { name: `sharing-${id}`, path: `/org/${id}/sharing` },
  ]),
  {
    name: 'sharing-no-browser',
    path: '/org/hikvision/sharing',
    query: '&state=no-browser',
    act: (page) => page.getByRole('button', { name: /networkadvertising\.org/ }).click(),
  },
  { name: 'sharing-choices', path: '/org/mipi/sharing', act: toTable },
  { name: 'sharing-unknown', path: '/org/mipi/sharing', act: toLastList },
  {
    name: 'policy-path',
    path: '/org/onvif/policy',
    act: steps(toPicture, (page) => page.locator('[data-node="recipient:to.attendees"]').click()),
  },
  {
    name: 'policy-table',
    path: '/org/onvif/policy',
    act: steps(toPicture, press(/View as table|Als Tabelle/)),
  },
  {
    name: 'policy-table-other',
    path: `${HIKVISION}/policy`,
    act: steps(toPicture, press(/View as table|Als Tabelle/), (page) =>
      page
        .locator('tr[data-to^="place:"]')
        .first()
        .evaluate((row) => row.scrollIntoView()),
    ),
  },
  {
    name: 'policy-silences',
    path: '/org/foscam/policy',
    act: (page) =>
      page
        .getByRole('list', { name: /does not say|nicht in der Richtlinie steht/ })
        .evaluate((list) => list.scrollIntoView()),
  },
  {
    name: 'policy-grid',
    path: '/org/mipi/policy',
    act: (page) => page.locator('main table').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'policy-apart',
    path: '/org/smarteye/policy',
    act: (page) => page.locator('main figure').last().scrollIntoViewIfNeeded(),
  },
  {
    name: 'policy-sections',
    path: '/org/mipi/policy',
    act: steps(
      (page) => page.getByRole('radio', { name: /By section|Nach Abschnitt/ }).check(),
      (page) => page.locator('summary').nth(3).click(),
    ),
  },
  {
    name: 'policy-responsible',
    path: '/org/foscam/policy',
    act: (page) => page.locator('summary').first().click(),
  },
  { name: 'policy-damaged', path: '/org/onvif/policy', query: '&state=damaged' },

  { name: 'export', path: `${HIKVISION}/export` },
  {
    name: 'export-running',
    path: `${HIKVISION}/export`,
    query: '&state=exporting',
    act: press(/save it|Speicherort/),
  },
  {
    name: 'export-done',
    path: `${HIKVISION}/export`,
    act: steps(press(/save it|Speicherort/), (page) => page.waitForTimeout(200)),
  },
  {
    name: 'export-full',
    path: `${HIKVISION}/export`,
    query: '&state=disk-full',
    act: press(/save it|Speicherort/),
  },

  { name: 'delete', path: `${HIKVISION}/delete` },
  { name: 'delete-onvif', path: '/org/onvif/delete' },
  { name: 'delete-2', path: `${HIKVISION}/delete`, act: next },
  { name: 'delete-3', path: `${HIKVISION}/delete`, act: steps(next, next) },
  ...['requested', 'executing', 'executed', 'unproven', 'cancelled', 'refused', 'unknown'].map((state) => ({
    name: `delete-${state}`,
    path: `${HIKVISION}/delete`,
    query: `&state=deletion-${state}`,
  })),
  { name: 'delete-by-hand', path: '/org/smarteye/delete' },
  {
    name: 'delete-local',
    path: `${HIKVISION}/delete`,
    query: '&state=deletion-executed',
    act: press(/Remove the copy|Kopie von diesem/),
  },
];
