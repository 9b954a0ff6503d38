import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Flashbar from "@cloudscape-design/components/flashbar";
import "@cloudscape-design/global-styles/index.css";
import { bench } from "./mount.jsx";

bench(({ error, act }) => (
  <Flashbar
    items={[
      {
        type: "error",
        header: error.title,
        action: <Button onClick={act}>{error.action}</Button>,
        content: (
          <>
            {error.body}
            <Box variant="small">
              {error.reference} <Box variant="code">{error.requestId}</Box>
            </Box>
          </>
        ),
      },
    ]}
  />
));
