import { bench } from "./mount.jsx";

bench(({ error }) => (
  <div role="alert">
    {error.title}. {error.body} {error.requestId}
  </div>
));
