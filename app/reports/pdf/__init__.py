"""The report on paper, made offline by reportlab."""

from app.reports.pdf.render import render_pdf

__all__ = ["render_pdf"]
