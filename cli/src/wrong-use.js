/** The command was called in a way that it does not know, or with a file that is not there. Its message is shown. */
export class WrongUse extends Error {}
