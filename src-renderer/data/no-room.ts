/** The disk is so full that records are read-only for now: nothing was tried, nothing was changed. */
export class NoRoom extends Error {
  constructor() {
    super('too little room on the disk to store anything');
    this.name = 'NoRoom';
  }
}
