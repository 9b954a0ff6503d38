import { Toaster, toast } from "react-hot-toast";
import { burst } from "./burst.jsx";

burst({
  App: ({ children }) => (
    <>
      {children}
      <Toaster />
    </>
  ),
  fail: ({ body }) => toast.error(body.detail),
  notice: "[data-rht-toaster] [role=status]",
});
