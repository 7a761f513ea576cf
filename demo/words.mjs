// What the sign-in pages say. The pages belong to the organization's side of the demo, so their
// words are not part of the app's catalogue.

const en = {
  language: 'en',
  otherLanguage: 'Deutsch',
  otherLanguageCode: 'de',
  sample: 'Sample sign-in service. Everything here is made up.',
  signInTitle: 'Sign in',
  signInAgainTitle: 'Sign in again',
  signInLead: (organization) => `${organization} asks who you are.`,
  signInAgainLead: (organization) => `${organization} asks you to show again that it is you.`,
  userName: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  cancel: 'Cancel',
  wrong: 'User name and password do not fit together.',
  wrongNext: 'Look at what ./dev printed when it started, then try again.',
  consentTitle: 'Allow access?',
  consentLead: (app, organization) => `${app} asks for access to what ${organization} holds about you.`,
  signedInAs: 'You are signed in as',
  willBeAble: 'It will be able to:',
  scopes: {
    'member-data': 'See, correct, export and delete your member data',
    offline_access: 'Stay connected until you sign out there',
    openid: 'Know which account this is',
  },
  deviceNote: 'The program that asked runs on this computer.',
  allow: 'Allow',
  deny: 'Do not allow',
  errorTitle: 'This sign-in did not work',
  errorLead: 'Nothing was changed. Go back to the app and start again.',
  errorCode: 'Code',
  expired: 'This page is too old. Go back to the app and start again.',
};

const de = {
  language: 'de',
  otherLanguage: 'English',
  otherLanguageCode: 'en',
  sample: 'Anmeldedienst zum Ausprobieren. Alles hier ist erfunden.',
  signInTitle: 'Anmelden',
  signInAgainTitle: 'Erneut anmelden',
  signInLead: (organization) => `${organization} fragt, wer Sie sind.`,
  signInAgainLead: (organization) => `${organization} bittet Sie, sich noch einmal auszuweisen.`,
  userName: 'Benutzername',
  password: 'Passwort',
  signIn: 'Anmelden',
  cancel: 'Abbrechen',
  wrong: 'Benutzername und Passwort passen nicht zusammen.',
  wrongNext: 'Sehen Sie nach, was ./dev beim Start ausgegeben hat, und versuchen Sie es noch einmal.',
  consentTitle: 'Zugriff erlauben?',
  consentLead: (app, organization) => `${app} möchte auf das zugreifen, was ${organization} über Sie gespeichert hat.`,
  signedInAs: 'Sie sind angemeldet als',
  willBeAble: 'Das Programm kann dann:',
  scopes: {
    'member-data': 'Ihre Mitgliedsdaten einsehen, berichtigen, exportieren und löschen',
    offline_access: 'Verbunden bleiben, bis Sie sich dort abmelden',
    openid: 'Erkennen, welches Konto das ist',
  },
  deviceNote: 'Das anfragende Programm läuft auf diesem Computer.',
  allow: 'Erlauben',
  deny: 'Nicht erlauben',
  errorTitle: 'Diese Anmeldung hat nicht geklappt',
  errorLead: 'Es wurde nichts geändert. Gehen Sie zurück zum Programm und beginnen Sie von vorn.',
  errorCode: 'Code',
  expired: 'Diese Seite ist zu alt. Gehen Sie zurück zum Programm und beginnen Sie von vorn.',
};

/** The words in the first language of `wishes` that we speak; English otherwise. */
export function wordsFor(...wishes) {
  for (const wish of wishes) {
    for (const tag of (wish ?? '').toLowerCase().split(/[\s,]+/)) {
      if (tag.startsWith('de')) return de;
      if (tag.startsWith('en')) return en;
    }
  }
  return en;
}
