import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";

const COUNT = 1000;
const WORDS = ["work", "invoice", "seat", "release", "payout", "contract", "plan"];

/** A failure as the server answers it; another one for each notice and turn. */
const answer = (turn, at) => ({
  status: 409,
  headers: { "content-type": "application/problem+json" },
  body: {
    type: "about:blank",
    title: "Conflict",
    status: 409,
    code: "LOCKED",
    detail: `The ${WORDS[(at + turn) % 7]} ${at} was locked by somebody else in turn ${turn}.`,
    requestId: `req_${turn}_${at}_7f3k29`,
    resolve: { action: "unlock" },
  },
});

/** What the peers are handed: the same words that ours finds. */
const spoken = ({ body }) => ({
  title: "Something else is in the way",
  body: body.detail,
  action: "Unlock",
  reference: "Reference",
  requestId: body.requestId,
});

const settle = () =>
  new Promise((done) => {
    // Past the announcements and the motion of entering.
    setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 350);
  });

/** Puts `mount`, `update` and `unmount` where the bench finds them. */
export function bench(Notice, { Frame = ({ children }) => children, prepare = spoken } = {}) {
  const turns = [];
  const errorsOf = (turn) => (turns[turn] ??= Array.from({ length: COUNT }, (_, at) => prepare(answer(turn, at))));
  for (let turn = 0; turn < 12; turn += 1) errorsOf(turn);
  const act = () => undefined;
  let root;
  let turn = 0;
  const draw = async () => {
    const errors = errorsOf(turn);
    turn += 1;
    flushSync(() => {
      root.render(
        <Frame>
          {errors.map((error, at) => (
            // By place: an update gives the same notice another error.
            // oxlint-disable-next-line react/no-array-index-key
            <Notice key={at} error={error} act={act} />
          ))}
        </Frame>,
      );
    });
    await settle();
  };
  globalThis.bench = {
    mount: async () => {
      root = createRoot(document.querySelector("#root"));
      await draw();
    },
    update: draw,
    unmount: async () => {
      root.unmount();
      await settle();
    },
    elements: () => document.querySelectorAll("#root *").length,
  };
}
