import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { bench } from "./mount.jsx";

bench(({ error, act }) => (
  <Alert
    severity="error"
    action={
      <Button color="inherit" size="small" onClick={act}>
        {error.action}
      </Button>
    }
  >
    <AlertTitle>{error.title}</AlertTitle>
    {error.body}
    <Typography variant="caption" component="p">
      {error.reference} <code>{error.requestId}</code>
    </Typography>
  </Alert>
));
