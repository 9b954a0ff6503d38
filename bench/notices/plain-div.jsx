import { bench } from "./mount.jsx";

bench(({ error, act }) => (
  <div role="alert">
    <strong>{error.title}</strong>
    <p>{error.body}</p>
    <button type="button" onClick={act}>
      {error.action}
    </button>
    <p>
      {error.reference} <code>{error.requestId}</code>
    </p>
  </div>
));
