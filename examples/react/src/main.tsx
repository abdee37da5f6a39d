import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { Film, Notice } from './pages';

const root = document.getElementById('root') as HTMLElement;
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <nav>
        <Link to="/">Home</Link> <Link to="/film">Film</Link>{' '}
        <Link to="/notice">Privacy notice</Link>{' '}
        <button type="button" data-say-so-action="settings">
          Settings
        </button>
      </nav>
      <Routes>
        <Route path="/" element={<Film title="Home" name="home" />} />
        <Route path="/film" element={<Film title="Film" name="late" />} />
        <Route path="/notice" element={<Notice />} />
      </Routes>
    </BrowserRouter>
  </StrictMode>,
);
