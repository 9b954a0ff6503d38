// What Stryker does not do by itself: takes out each alternative of a pattern and each entry of a list.
import babel from "@babel/core";

const { types } = babel;

/** Each pattern that lacks one of the alternatives, at any depth. */
export function* withoutAlternatives(pattern) {
  // The parts of each open group: where the group and its newest alternative begin.
  const open = [{ from: 0, bars: [] }];
  const groups = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === "\\") at += 1;
    else if (inClass) inClass = char !== "]";
    else if (char === "[") inClass = true;
    else if (char === "(") {
      const [lead] = /^\((\?(:|=|!|<=|<!|<\w+>))?/.exec(pattern.slice(at));
      open.push({ from: at + lead.length, bars: [] });
    } else if (char === "|") open.at(-1).bars.push(at);
    else if (char === ")") groups.push({ ...open.pop(), to: at });
  }
  groups.push({ ...open.pop(), to: pattern.length });
  for (const { from, bars, to } of groups) {
    if (bars.length === 0) continue;
    const starts = [from, ...bars.map((bar) => bar + 1)];
    const ends = [...bars, to];
    for (const [index, start] of starts.entries()) {
      const rest = starts.map((one, other) => pattern.slice(one, ends[other])).filter((_, other) => other !== index);
      if (start < ends[index]) yield pattern.slice(0, from) + rest.join("|") + pattern.slice(to);
    }
  }
}

const alternative = {
  name: "Alternative",
  *mutate(path) {
    if (path.isRegExpLiteral())
      for (const pattern of withoutAlternatives(path.node.pattern)) yield types.regExpLiteral(pattern, path.node.flags);
    if (path.isArrayExpression() && path.node.elements.length > 1)
      for (const [index] of path.node.elements.entries())
        yield types.arrayExpression(path.node.elements.filter((_, other) => other !== index));
    // `"code title detail".split(" ")`
    if (path.isStringLiteral() && path.parentPath.isMemberExpression() && path.node.value.includes(" ")) {
      const words = path.node.value.split(" ");
      for (const [index] of words.entries())
        yield types.stringLiteral(words.filter((_, other) => other !== index).join(" "));
    }
  },
};

/** Adds it to Stryker's own, which takes no others. */
export async function addAlternatives() {
  const mutators = new URL("node_modules/@stryker-mutator/instrumenter/dist/src/mutators/mutate.js", import.meta.url);
  const { allMutators } = await import(mutators.href);
  if (!allMutators.includes(alternative)) allMutators.push(alternative);
}
