import classes from "./skip-link.module.css";

/** The first stop of the Tab key: past the navigation, to what the page is about. */
export const SkipLink = () => (
  <a className={classes.link} href="#main">
    Skip to the content
  </a>
);
