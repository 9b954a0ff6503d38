/** A member of nested values by its dotted name. */
export const valueAt = (values, name) => name.split(".").reduce((value, key) => value[key], values);
