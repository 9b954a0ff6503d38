import { type ESTree, Visitor } from "vite";
import { type Finding, isTest, parseModule, type Sources } from "./sources.js";

/** Folders that draw. Their words come from `locales/` and `catalogs/`. */
const DRAWS = /^src\/(react|parts|components|forms|react-query)\//;

/** Attributes and props whose text a person reads or hears. */
const READABLE =
  /^(aria-(label|description|roledescription|valuetext|placeholder|braillelabel)|title|alt|placeholder|label)$/;

/** A sentence wherever it stands: a capital, then several words. Messages for developers begin with `Recourse:`. */
const SENTENCE = /^(?!Recourse:)\p{Lu}[\p{Ll}’']+,?(\s+[\p{L}’']+[,.!?:]?){2,}/u;

const LETTERS = /\p{L}{2,}/u;

/** Words that a person would read and no locale could change. */
export function wordsInCode(sources: Sources): Finding[] {
  return Object.entries(sources)
    .filter(([file]) => DRAWS.test(file) && !isTest(file))
    .flatMap(([file, text]) => {
      const { program, lineAt } = parseModule(file, text);
      const found = new Map<number, Finding>();
      const report = (node: { start: number }, words: string) => {
        const says = `"${words.trim().slice(0, 40)}" can be read by a person; words live in locales/ and catalogs/`;
        found.set(node.start, { file, line: lineAt(node.start), says });
      };
      const reportTexts = (node: ESTree.Node) => {
        for (const [at, words] of textsIn(node)) if (LETTERS.test(words)) report(at, words);
      };

      const errors = new Set<number>();
      const noteDeveloperText = (node: ESTree.CallExpression | ESTree.NewExpression) => {
        const { callee } = node;
        const name = callee.type === "Identifier" ? callee.name : "";
        if (!/^(warn|invariant)|(Error|Warning)$/.test(name)) return;
        for (const argument of node.arguments) for (const [at] of textsIn(argument)) errors.add(at.start);
      };

      new Visitor({
        CallExpression: noteDeveloperText,
        NewExpression: noteDeveloperText,
        JSXText: (node) => reportTexts(node),
        JSXAttribute: ({ name, value }) => {
          if (name.type === "JSXIdentifier" && READABLE.test(name.name) && value) reportTexts(value);
        },
        JSXElement: ({ children }) => {
          for (const child of children) if (child.type === "JSXExpressionContainer") reportTexts(child);
        },
        JSXFragment: ({ children }) => {
          for (const child of children) if (child.type === "JSXExpressionContainer") reportTexts(child);
        },
        Literal: (node) => {
          if (typeof node.value !== "string" || errors.has(node.start)) return;
          if (SENTENCE.test(node.value)) report(node, node.value);
        },
      }).visit(program);
      return [...found.values()];
    });
}

/** Texts that may come out of an expression: what it says, not what it compares or hands on. */
function textsIn(node: ESTree.Node): [{ start: number }, string][] {
  switch (node.type) {
    case "JSXText":
      return [[node, node.value]];
    case "Literal":
      return typeof node.value === "string" ? [[node, node.value]] : [];
    case "TemplateLiteral":
      return [
        ...node.quasis.map((quasi): [{ start: number }, string] => [quasi, quasi.value.raw]),
        ...node.expressions.flatMap(textsIn),
      ];
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return textsIn(node.expression);
    case "ConditionalExpression":
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case "LogicalExpression":
      return [...textsIn(node.left), ...textsIn(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...textsIn(node.left), ...textsIn(node.right)] : [];
    default:
      return [];
  }
}
