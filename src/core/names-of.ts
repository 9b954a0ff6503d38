/** Names of all members of a type, told by the compiler to be whole: one that is forgotten does not compile. */
export type AllNames<Of extends object> = Readonly<Record<keyof Of, true>>;

/** The same as a list, in the order they are written. */
export const namesOf = (all: Readonly<Record<string, true>>): readonly string[] => Object.keys(all);
