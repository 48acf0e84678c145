/** Why a mail was not sent. */
export interface Fault {
  /** A reply code of the server, or what the connection failed of; never words, which quote addresses. */
  readonly code: string;
  /** Trying again would give the same answer. */
  readonly isPermanent: boolean;
  /** The server was not reached or did not let us in: other mails would fare no better. */
  readonly isOfServer: boolean;
}

/** Reads what nodemailer throws. */
export function faultOf(error: unknown): Fault {
  const { code, responseCode, command } = error as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  const name = typeof code === 'string' ? code : 'unknown';
  if (typeof responseCode !== 'number') {
    // Without a reply there was no conversation, unless the mail itself could not be made.
    const isAboutMail = name === 'EENVELOPE' || name === 'EMESSAGE';
    return { code: name, isPermanent: isAboutMail, isOfServer: !isAboutMail };
  }
  // A refusal of the mail is the answer to one of these; before them, and by these codes, the server refuses us.
  const isAboutMail =
    typeof command === 'string' &&
    /^(?:MAIL FROM|RCPT TO|DATA)$/.test(command) &&
    ![421, 530, 535].includes(responseCode);
  return {
    code: String(responseCode),
    isPermanent: isAboutMail && responseCode >= 500,
    isOfServer: !isAboutMail,
  };
}
