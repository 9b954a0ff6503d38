import { ToastContainer, toast } from "react-toastify";
import { burst } from "./burst.jsx";

burst({
  App: ({ children }) => (
    <>
      {children}
      <ToastContainer />
    </>
  ),
  fail: ({ body }) => toast.error(body.detail),
  notice: ".Toastify__toast",
});
