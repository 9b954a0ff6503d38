import { createRoot } from "react-dom/client";

/** A failure as the server answers it: each another one, or all the same. */
const answers = (count, equal) =>
  Array.from({ length: count }, (_, at) => ({
    status: 409,
    headers: { "content-type": "application/problem+json" },
    body: {
      type: "about:blank",
      title: "Conflict",
      status: 409,
      code: "LOCKED",
      detail: equal ? "The invoice was locked by somebody else." : `Invoice ${at} was locked by somebody else.`,
    },
  }));

/**
 * A page with a button that fails often at once.
 *
 * @param App What shows the failures; given the button.
 * @param read Makes of an answer what `fail` is handed, before the click.
 * @param fail Tells of one failure.
 * @param notice Finds the notices in the page.
 * @param counted How many failures the page accounts for, besides one for each notice.
 */
export function burst({ App, fail, notice, read = (answer) => answer, counted = () => 0 }) {
  let thrown = [];
  const onClick = () => {
    for (const answer of thrown) fail(answer);
  };
  createRoot(document.querySelector("#root")).render(
    <App>
      <button type="button" onClick={onClick}>
        Pay all
      </button>
    </App>,
  );
  const slowest = { duration: 0, processing: 0 };
  // Events under 16 ms are not told: that is the least a browser measures.
  new PerformanceObserver((list) => {
    for (const { duration, processingStart, processingEnd } of list.getEntries()) {
      slowest.duration = Math.max(slowest.duration, duration);
      slowest.processing = Math.max(slowest.processing, processingEnd - processingStart);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  globalThis.bench = {
    prepare: (count, equal) => {
      thrown = answers(count, equal).map((answer) => read(answer));
    },
    result: () => {
      const notices = document.querySelectorAll(notice).length;
      return { ...slowest, notices, accounted: counted() || notices };
    },
  };
}
