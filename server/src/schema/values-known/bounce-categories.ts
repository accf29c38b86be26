/** A bounce category that exists without configuration. */
export interface BounceCategory {
  readonly name: string;
  readonly meaning: string;
  /** Enhanced status codes (RFC 3463) that belong to it; `x` stands for 4 or 5. */
  readonly statusCodes?: string;
}

/**
 * The known categories (2019 edition, 11.6); any other name makes one of its own. Their status codes are those under which
 * working public configurations put them, their meanings those of RFC 3463 for these codes.
 */
export const bounceCategories: readonly BounceCategory[] = [
  {
    name: 'bad-configuration',
    meaning: 'the receiving system is not set up correctly',
    statusCodes: 'x.3.5',
  },
  { name: 'bad-connection', meaning: 'the connection was bad or broke', statusCodes: 'x.4.2' },
  {
    name: 'bad-domain',
    meaning: "the recipient's domain does not exist or takes no mail",
    statusCodes: 'x.1.2',
  },
  { name: 'bad-mailbox', meaning: 'there is no such mailbox', statusCodes: 'x.1.1, x.1.3, x.1.4, x.1.6' },
  { name: 'content-related', meaning: "the message's content was refused", statusCodes: 'x.6.x' },
  { name: 'inactive-mailbox', meaning: 'the mailbox is disabled', statusCodes: 'x.2.1' },
  { name: 'invalid-sender', meaning: 'the sender address was refused', statusCodes: 'x.1.7, x.1.8' },
  { name: 'message-expired', meaning: 'the message could not be delivered in time', statusCodes: 'x.4.7' },
  { name: 'no-answer-from-host', meaning: 'the remote host did not answer', statusCodes: 'x.4.1' },
  { name: 'other', meaning: 'none of the other categories' },
  { name: 'policy-related', meaning: 'a rule of the receiver forbids the message', statusCodes: 'x.7.1' },
  { name: 'protocol-errors', meaning: 'the SMTP dialogue went wrong', statusCodes: 'x.5.x' },
  { name: 'quota-issues', meaning: 'the mailbox is full', statusCodes: 'x.2.2' },
  { name: 'relaying-issues', meaning: 'the remote host refuses to relay' },
  {
    name: 'routing-errors',
    meaning: 'no way to the recipient was found',
    statusCodes: 'x.4.3, x.4.4, x.4.6',
  },
  { name: 'spam-related', meaning: 'the message or the sender is taken for spam' },
  { name: 'virus-related', meaning: 'the message is taken to hold a virus' },
];
