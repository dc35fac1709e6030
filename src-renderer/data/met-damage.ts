const key = 'database-damaged';

/** Remembers in the profile that a database was lost under the page: a look at what is left may find everything in order. */
export function metDamage(profile: Storage, page: Window = window) {
  let leaving = false;
  // A page that goes away loses its database without any damage.
  const goes = () => {
    leaving = true;
  };
  const stays = () => {
    leaving = false;
  };
  page.addEventListener('pagehide', goes);
  page.addEventListener('pageshow', stays);
  return {
    note() {
      if (!leaving) profile.setItem(key, 'yes');
    },
    known: () => profile.getItem(key) !== null,
    /** The database was made again, or begun. */
    forget: () => profile.removeItem(key),
    end() {
      page.removeEventListener('pagehide', goes);
      page.removeEventListener('pageshow', stays);
    },
  };
}
