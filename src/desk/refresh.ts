// Development only: lets components be replaced while they run. A module, because the content policy has no inline script.
import "@vitejs/plugin-react/preamble";
