namespace Sijill.Sources;
