import classes from "./sign-out-button.module.css";

/** A link-like button in a plain form: works without script. `next` is where to go afterwards. */
export const SignOutButton = ({ next }: { next?: string }) => (
  <form className={classes.form} method="post" action="/api/auth/sign-out">
    {next !== undefined && <input type="hidden" name="next" value={next} />}
    <button className={classes.button} type="submit">
      Sign out
    </button>
  </form>
);
