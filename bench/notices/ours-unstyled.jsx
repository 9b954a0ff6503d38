import { Recourse, RecourseProvider, createRecourse } from "react-recourse";
import { bench } from "./mount.jsx";

const recourse = createRecourse({ actions: { unlock: () => undefined } });

bench(({ error }) => <Recourse error={error} />, {
  prepare: (answer) => recourse.normalize(answer),
  Frame: ({ children }) => <RecourseProvider recourse={recourse}>{children}</RecourseProvider>,
});
