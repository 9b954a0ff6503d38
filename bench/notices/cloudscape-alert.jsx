import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import "@cloudscape-design/global-styles/index.css";
import { bench } from "./mount.jsx";

bench(({ error, act }) => (
  <Alert type="error" header={error.title} action={<Button onClick={act}>{error.action}</Button>}>
    {error.body}
    <Box variant="small">
      {error.reference} <Box variant="code">{error.requestId}</Box>
    </Box>
  </Alert>
));
