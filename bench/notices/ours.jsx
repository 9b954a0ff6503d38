import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import "react-recourse/styles.css";
import { bench } from "./mount.jsx";

const recourse = createRecourse({ actions: { unlock: () => undefined } });

bench(({ error }) => <Recourse error={error} />, {
  // Read when they arrived, as a query or mutation keeps them.
  prepare: (answer) => recourse.normalize(answer),
  Frame: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
});
