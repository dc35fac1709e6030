/** Who writes what ships with the program, and upgrades. */
export const program = 'program';
