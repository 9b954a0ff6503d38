import { Alert, Button, Typography } from "antd";
import { bench } from "./mount.jsx";

bench(({ error, act }) => (
  <Alert
    type="error"
    showIcon
    title={error.title}
    description={
      <>
        {error.body}
        <p>
          {error.reference} <Typography.Text code>{error.requestId}</Typography.Text>
        </p>
      </>
    }
    action={
      <Button size="small" onClick={act}>
        {error.action}
      </Button>
    }
  />
));
